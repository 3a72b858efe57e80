package io.dunning.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what a host has to add, instead of a stack of exceptions. */
final class HostNotReadyAnalyzer extends AbstractFailureAnalyzer<HostNotReady> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, HostNotReady cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
