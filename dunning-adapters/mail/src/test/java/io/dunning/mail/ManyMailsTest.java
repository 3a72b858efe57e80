package io.dunning.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ManyMailsTest {

    private static final int MAILS = 10_000;
    private static final int THREADS = 8;

    private static Dispatch mail(int i) {
        return House.dispatch("key%05d".formatted(i), "paziente%05d@posta.example".formatted(i));
    }

    // 81, as far as mail

    @Test
    void of_ten_thousand_mails_from_several_threads_each_person_gets_exactly_their_own()
            throws InterruptedException, ExecutionException, MessagingException {
        try (PostOffice office = new PostOffice(House.BOUNCES);
                MailChannel channel = House.mail(office)) {
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            List<Future<Handover>> answers = new ArrayList<>();
            for (int i = 0; i < MAILS; i++) {
                Dispatch mail = mail(i);
                answers.add(threads.submit(() -> channel.dispatch(mail)));
            }
            for (Future<Handover> answer : answers) {
                assertThat(answer.get()).isInstanceOf(Handover.Accepted.class);
            }
            threads.shutdown();

            Map<String, String> textByRecipient = new HashMap<>();
            for (MimeMessage sent : office.mails()) {
                String to = sent.getAllRecipients()[0].toString();
                assertThat(textByRecipient.put(to, PostOffice.text(sent)))
                        .as("a second mail to " + to)
                        .isNull();
            }
            assertThat(textByRecipient).hasSize(MAILS);
            for (int i = 0; i < MAILS; i++) {
                assertThat(textByRecipient.get("Prova Esempio <" + mail(i).to().value() + ">"))
                        .as("what the recipient %s has", i)
                        .contains("codice =C3=A8 " + mail(i).key() + ".", "Message-ID: " + House.messageId(mail(i)))
                        .containsPattern("(?s)codice =C3=A8 " + mail(i).key() + ".*codice =C3=A8 " + mail(i).key());
            }
        }
    }
}
