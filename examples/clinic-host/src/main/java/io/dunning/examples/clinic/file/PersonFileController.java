package io.dunning.examples.clinic.file;

import io.dunning.DunningEngine;
import io.dunning.access.HeldCase;
import io.dunning.access.PersonFile;
import io.dunning.access.write.PersonFileJson;
import io.dunning.cases.CaseId;
import io.dunning.examples.clinic.audit.ReadAudit;
import io.dunning.examples.clinic.people.DeskRole;
import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.examples.clinic.web.NoSuchPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Everything that is held about the person of a case, in all their cases with the tenant's houses, to be given to that person. Each case that is
 * in it counts as read.
 */
@Controller
public class PersonFileController {

    private final DunningEngine engine;
    private final ReadAudit audit;

    public PersonFileController(DunningEngine engine, ReadAudit audit) {
        this.engine = engine;
        this.audit = audit;
    }

    /** Who may have it: whoever answers for what is given out, and whoever looks into what was done. */
    static boolean isFor(DeskRole role) {
        return switch (role) {
            case SUPERVISOR, AUDITOR -> true;
            case CLERK, LIAISON -> false;
        };
    }

    @GetMapping("/cases/{creditor}/{debtor}/{kind}/access.json")
    void download(@AuthenticationPrincipal DeskUser user, CasePath path, HttpServletResponse response)
            throws IOException {
        if (!isFor(user.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        CaseId id = path.of(user.tenant());
        PersonFile file = engine.personFile(user.tenant(), id.debtor());
        if (file.cases().stream().noneMatch(held -> held.id().equals(id))) {
            throw new NoSuchPage();
        }
        for (HeldCase held : file.cases()) {
            audit.note(user, held.id(), "access", ReadAudit.STAFF, null);
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("person-" + user.tenant() + "-" + id.debtor() + ".json")
                        .build()
                        .toString());
        PersonFileJson.write(file, new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }
}
