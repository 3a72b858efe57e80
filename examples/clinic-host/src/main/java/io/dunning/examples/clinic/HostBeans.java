package io.dunning.examples.clinic;

import io.dunning.examples.clinic.books.HowToPay;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.notice.NoticeRenderer;
import io.dunning.notice.PayableNotices;
import io.dunning.rules.PolicyShelf;
import io.dunning.rules.TextRenderer;
import io.dunning.spring.DunningProperties;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this host puts in the place of the starter's own beans. */
@Configuration(proxyBeanMethods = false)
public class HostBeans {

    @Bean
    DemoClock clock(DunningProperties dunning, HostProperties host) {
        return new DemoClock(dunning.zone(), host.startsOn(), host.clockTicks());
    }

    /** The texts of the policies, with payment references and codes. */
    @Bean
    NoticeRenderer renderer(PolicyShelf policies, DunningProperties dunning, HostProperties host) {
        TextRenderer texts = new TextRenderer(
                policies.packs(),
                dunning.creditors().stream()
                        .collect(Collectors.toMap(DunningProperties.Creditor::id, DunningProperties.Creditor::sender)));
        return new PayableNotices(texts, new HowToPay(host));
    }
}
