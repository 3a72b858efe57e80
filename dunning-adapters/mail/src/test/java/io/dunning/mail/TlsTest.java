package io.dunning.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Handover;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TlsTest {

    private static final char[] NO_PASSWORD = new char[0];

    private final ScriptedServer server = new ScriptedServer(serving().getServerSocketFactory());

    @AfterEach
    void close() {
        server.close();
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static SSLContext serving() {
        try {
            Authority.Identity own = Authority.FOREIGN.server("localhost");
            KeyStore store = empty();
            store.setKeyEntry("own", own.key(), NO_PASSWORD, new Certificate[] {own.certificate()});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLSocketFactory trusting() throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        store.setCertificateEntry("authority", Authority.FOREIGN.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private MailServer at(String host) {
        return MailServer.at(host, server.port(), LineSecurity.TLS).withTimeout(Duration.ofSeconds(10));
    }

    private static Handover send(MailServer server) {
        try (MailDoor door = MailDoor.certified(server, House.KEYS, House.letterhead("avvisi@" + House.DOMAIN))) {
            return door.handOver(House.dispatch(door.kind(), "key1", "ditta@pec-cliente.example"));
        }
    }

    @Test
    void a_server_that_is_trusted_and_has_its_own_certificate_gets_the_mail()
            throws GeneralSecurityException, IOException {
        assertThat(send(at("localhost").withTrust(trusting()))).isInstanceOf(Handover.Accepted.class);
    }

    @Test
    void a_server_whose_certificate_nobody_vouches_for_gets_nothing() {
        assertThat(send(at("localhost"))).isEqualTo(new Handover.Rejected("smtp-tls-refused", false));
        assertThat(server.lines()).isEmpty();
    }

    @Test
    void a_server_whose_certificate_is_for_another_host_gets_nothing() throws GeneralSecurityException, IOException {
        assertThat(send(at("127.0.0.1").withTrust(trusting())))
                .isEqualTo(new Handover.Rejected("smtp-tls-refused", false));
        assertThat(server.lines()).isEmpty();
    }
}
