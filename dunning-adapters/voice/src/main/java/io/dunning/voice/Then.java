package io.dunning.voice;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What follows when a state of a script has been spoken. */
sealed interface Then {

    /** The states that it may lead to. */
    List<String> exits();

    /** Those that it may lead to without anybody doing anything, since all tries are used up or nothing is asked. */
    List<String> unasked();

    /** How it reads in a table. */
    String described();

    /** Goes on. */
    record Next(String state) implements Then {
        @Override
        public List<String> exits() {
            return List.of(state);
        }

        @Override
        public List<String> unasked() {
            return exits();
        }

        @Override
        public String described() {
            return "then " + state;
        }
    }

    /** Waits for one key; {@code tries} silences or other keys in one call lead to {@code otherwise}. */
    record Menu(Map<String, String> keys, int tries, String otherwise) implements Then {
        @Override
        public List<String> exits() {
            return Stream.concat(keys.values().stream(), Stream.of(otherwise)).toList();
        }

        @Override
        public List<String> unasked() {
            return List.of(otherwise);
        }

        @Override
        public String described() {
            StringBuilder text = new StringBuilder();
            keys.forEach((key, state) ->
                    text.append('`').append(key).append("` ").append(state).append(", "));
            return text + "after " + tries + " tries " + otherwise;
        }
    }

    /** Waits for a code; {@code tries} wrong ones or silences in one call lead to {@code wrong}. */
    record Code(Factor factor, int digits, int tries, String right, String wrong) implements Then {
        @Override
        public List<String> exits() {
            return List.of(right, wrong);
        }

        @Override
        public List<String> unasked() {
            return exits();
        }

        @Override
        public String described() {
            return digits + " digits: " + right + ", after " + tries + " tries " + wrong;
        }
    }

    /** Puts the call through to the operator. */
    record Transfer(String joined, String away) implements Then {
        @Override
        public List<String> exits() {
            return List.of(joined, away);
        }

        @Override
        public List<String> unasked() {
            return List.of();
        }

        @Override
        public String described() {
            return "put through: " + joined + ", nobody free: " + away;
        }
    }

    /** Ends the call. */
    record End(CallOutcome outcome, @Nullable CallWindow window, int days) implements Then {
        @Override
        public List<String> exits() {
            return List.of();
        }

        @Override
        public List<String> unasked() {
            return List.of();
        }

        @Override
        public String described() {
            return "**" + outcome + "**";
        }
    }
}
