package io.dunning.examples.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** How much of the heap is really in use: the most that was left after a full collection since it began to watch. */
final class HeapWatch {

    private static final String FULL = "end of major GC";

    private final AtomicLong mostLeft = new AtomicLong();

    HeapWatch() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener((notification, self) -> hear(notification), null, null);
        }
    }

    private void hear(Notification notification) {
        GarbageCollectionNotificationInfo news =
                GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
        if (news.getGcAction().equals(FULL)) {
            long left = heap(news.getGcInfo().getMemoryUsageAfterGc());
            mostLeft.accumulateAndGet(left, Math::max);
        }
    }

    private static long heap(Map<String, MemoryUsage> pools) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(pool -> pools.get(pool.getName()))
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    /** 0 while there was none. */
    long mostLeftMegabytes() {
        return mostLeft.get() >> 20;
    }
}
