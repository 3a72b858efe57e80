package io.dunning.spring;

import io.dunning.rules.PolicyRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the faults of a policy file, instead of a stack of exceptions. */
final class PolicyRefusedAnalyzer extends AbstractFailureAnalyzer<PolicyRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PolicyRefused cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Put these right in the files that dunning.policies and dunning.texts name.",
                cause);
    }
}
