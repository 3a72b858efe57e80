package io.dunning.testkit.contract;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a contract on an implementation and says which of its tests failed. */
final class ContractRun implements TestExecutionListener {

    private final TreeMap<String, String> failed = new TreeMap<>();
    private final TreeSet<String> passed = new TreeSet<>();

    private ContractRun() {}

    static ContractRun of(Class<?> contract) {
        ContractRun run = new ContractRun();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .build();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request, run);
        return run;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String name = test.getLegacyReportingName().replace("()", "");
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            failed.put(
                    name,
                    result.getThrowable()
                            .map(t -> String.valueOf(t.getMessage()))
                            .orElse(""));
        } else if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            passed.add(name);
        }
    }

    /** The names of the tests that failed. */
    Set<String> failed() {
        return failed.keySet();
    }

    /** The names of the tests that passed; those that don't apply are in neither. */
    Set<String> passed() {
        return passed;
    }

    /** What a failed test said. */
    String said(String test) {
        return failed.getOrDefault(test, "");
    }
}
