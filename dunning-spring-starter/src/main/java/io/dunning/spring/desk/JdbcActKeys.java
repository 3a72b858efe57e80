package io.dunning.spring.desk;

import io.dunning.spring.HostTables;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers acts in the database of the cases. The key, the act and its answer are one transaction, apart from any that the caller is in;
 * the key is unique in the database, so of two clicks on two nodes one acts and the other one waits for its answer.
 */
final class JdbcActKeys implements ActKeys {

    private static final int SENTENCE_MAX = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final String find;
    private final String insert;
    private final String answer;

    JdbcActKeys(HostTables tables) {
        jdbc = new JdbcTemplate(tables.dataSource());
        transaction = new TransactionTemplate(new JdbcTransactionManager(tables.dataSource()));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        find = "SELECT content, code, sentence FROM " + tables.actTable() + " WHERE act_key = ?";
        insert =
                "INSERT INTO " + tables.actTable() + " (act_key, content, at, code, sentence) VALUES (?, ?, ?, '', '')";
        answer = "UPDATE " + tables.actTable() + " SET code = ?, sentence = ? WHERE act_key = ?";
    }

    @Override
    public DeskAnswer once(String key, String content, Instant at, Supplier<DeskAnswer> act) {
        DeskAnswer before = before(key, content);
        if (before != null) {
            return before;
        }
        try {
            return transaction.execute(status -> acted(key, content, at, act));
        } catch (DuplicateKeyException e) {
            // The other one with this key is done: whoever is second to insert waits for the first.
            DeskAnswer now = before(key, content);
            if (now == null) {
                throw e;
            }
            return now;
        }
    }

    private DeskAnswer acted(String key, String content, Instant at, Supplier<DeskAnswer> act) {
        jdbc.update(insert, key, content, Timestamp.from(at));
        DeskAnswer given = act.get();
        jdbc.update(answer, given.code(), shortened(given.sentence()), key);
        return given;
    }

    private @Nullable DeskAnswer before(String key, String content) {
        List<DeskAnswer> known = jdbc.query(
                find,
                (row, number) -> row.getString(1).equals(content)
                        ? new DeskAnswer(row.getString(2), row.getString(3), true)
                        : DeskAnswer.otherContent(),
                key);
        return known.isEmpty() ? null : known.get(0);
    }

    private static String shortened(String sentence) {
        return sentence.length() <= SENTENCE_MAX ? sentence : sentence.substring(0, SENTENCE_MAX);
    }
}
