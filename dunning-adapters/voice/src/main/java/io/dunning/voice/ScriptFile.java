package io.dunning.voice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A script as it is written. Anything may be missing: the compiler says what. */
record ScriptFile(
        @Nullable String script,
        @Nullable String version,
        @Nullable List<@Nullable String> languages,
        @Nullable String start,
        @Nullable String machine,
        @Nullable String tooLong,
        @Nullable Integer turnsMax,
        @Nullable Integer answerSeconds,
        @Nullable Map<String, @Nullable String> again,
        @Nullable Map<String, @Nullable StateFile> states) {

    /** A state as it is written. */
    record StateFile(
            @Nullable Map<String, @Nullable String> says,
            @Nullable String next,
            @Nullable Map<String, @Nullable String> keys,
            @Nullable Integer tries,
            @Nullable String otherwise,
            @Nullable CodeFile code,
            @Nullable TransferFile transfer,
            @Nullable String ends,
            @Nullable WindowFile window,
            @Nullable Integer days) {}

    /** A code as it is written. */
    record CodeFile(
            @Nullable String factor,
            @Nullable Integer digits,
            @Nullable Integer tries,
            @Nullable String right,
            @Nullable String wrong) {}

    /** A transfer as it is written. */
    record TransferFile(@Nullable String joined, @Nullable String away) {}

    /** A window as it is written. */
    record WindowFile(@Nullable String from, @Nullable String to) {}
}
