package io.dunning.rules;

import io.dunning.rules.PolicyFile.ReviewFile;
import io.dunning.rules.PolicyFile.TextFile;
import io.dunning.rules.PolicyFile.VariantFile;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** A file of a creditor's own texts, as it is written; what could not be read of it is {@code null}. */
@NullUnmarked
record CreditorTextsFile(
        @NotNull(message = PolicyFile.MISSING) String creditor,
        @NotNull(message = PolicyFile.MISSING) String policy,
        @NotNull(message = PolicyFile.MISSING) String version,

        @NotNull(message = PolicyFile.MISSING) @Size(min = 1, max = 100, message = PolicyFile.LENGTH)
        Map<String, ReviewFile> reviews,

        @Otherwise("") @Size(max = 300, message = PolicyFile.LENGTH)
        Map<String, Map<String, TextFile>> texts,

        @Otherwise("") @Size(max = 300, message = PolicyFile.LENGTH)
        List<VariantFile> variants) {}
