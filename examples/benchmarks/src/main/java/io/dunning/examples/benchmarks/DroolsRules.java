package io.dunning.examples.benchmarks;

import java.util.List;
import java.util.Locale;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** Drools with its executable model: every batch of claims gets a session of its own. */
final class DroolsRules implements Contestant {

    private final KieBase rules;
    private final int batch;

    /** @param batch how many claims a session judges together */
    DroolsRules(KieBase rules, int batch) {
        this.rules = rules;
        this.batch = batch;
    }

    /**
     * Compiles {@code policy.drl}; takes seconds. Meanwhile the default locale is the neutral one: Drools writes Java with it, and in
     * Turkish its {@code Integer} becomes an {@code ınt}.
     */
    static KieBase compile() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return compileInNeutralLocale();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static KieBase compileInNeutralLocale() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(services.getResources()
                .newClassPathResource("io/dunning/examples/benchmarks/policy.drl", DroolsRules.class));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> faults = builder.getResults().getMessages(Message.Level.ERROR);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("policy.drl does not compile: " + faults);
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    @Override
    public String name() {
        return batch == 1
                ? "Drools 10.2, a session per claim"
                : "Drools 10.2, executable model, sessions of " + batch + " claims";
    }

    @Override
    public long judge(Portfolio portfolio, int from, int to) {
        long sum = 0;
        for (int start = from; start < to; start += batch) {
            sum += session(portfolio, start, Math.min(start + batch, to));
        }
        return sum;
    }

    private long session(Portfolio portfolio, int from, int to) {
        KieSession session = rules.newKieSession();
        for (int i = from; i < to; i++) {
            portfolio.claims[i].slip.begin();
            session.insert(portfolio.claims[i]);
        }
        session.fireAllRules();
        session.dispose();
        long sum = 0;
        for (int i = from; i < to; i++) {
            portfolio.claims[i].slip.settle(portfolio.claims[i]);
            sum += portfolio.claims[i].slip.kind.ordinal();
        }
        return sum;
    }
}
