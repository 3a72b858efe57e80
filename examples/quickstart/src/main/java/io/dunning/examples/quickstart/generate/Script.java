package io.dunning.examples.quickstart.generate;

/** What happens at the desk after somebody called or wrote. */
enum Script {
    PROMISE,
    PLAN,
    DEFER,
    DISPUTE,
    HARDSHIP,
    MORATORIUM,
    INSOLVENCY,
    COVERAGE_PENDING,
    MANUAL
}
