package io.dunning.spring.schedule;

import org.springframework.context.SmartLifecycle;

/** Who calls the {@link Chore}s, from the start of the host's context to its end. A bean of the host's own replaces ours. */
public interface DunningSchedule extends SmartLifecycle {}
