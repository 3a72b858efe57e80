package io.dunning.report;

import io.dunning.cases.CaseEvent.CompanionPlanned;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.notice.NoticeKey;
import io.dunning.outcome.AttemptOutcome;
import io.dunning.outcome.AttemptResult;
import io.dunning.report.CampaignReport.Result;
import io.dunning.report.CampaignReport.Volume;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts messages: when they left by which channel, and what became of them. */
final class MessageTally {

    private final ReportPeriod period;
    private final Map<YearMonth, Map<ChannelKind, Long>> left = new TreeMap<>();
    private final Map<ChannelKind, Map<AttemptResult, Long>> results = new EnumMap<>(ChannelKind.class);

    MessageTally(ReportPeriod period) {
        this.period = period;
    }

    void add(List<RecordedEvent> history) {
        List<RecordedEvent> past = history.stream()
                .filter(r -> !r.event().on().isAfter(period.to()))
                .toList();
        Map<NoticeKey, ChannelKind> channels = new HashMap<>();
        Set<NoticeKey> seen = new HashSet<>();
        for (RecordedEvent recorded : past) {
            if (recorded.event() instanceof NoticePlanned planned) {
                channels.put(planned.key(), planned.channel());
            } else if (recorded.event() instanceof CompanionPlanned companion) {
                channels.put(companion.key(), companion.channel());
            } else if (recorded.event() instanceof NoticeHandedOver handed && seen.add(handed.key())) {
                left(handed.on(), channels.get(handed.key()));
            } else if (recorded.event() instanceof NoticeUnknown unknown && seen.add(unknown.key())) {
                left(unknown.on(), channels.get(unknown.key()));
            }
        }
        for (AttemptOutcome outcome : AttemptOutcome.in(past)) {
            if (period.contains(outcome.plannedOn())) {
                results.computeIfAbsent(outcome.channel(), c -> new EnumMap<>(AttemptResult.class))
                        .merge(outcome.result(), 1L, Long::sum);
            }
        }
    }

    private void left(LocalDate on, @Nullable ChannelKind channel) {
        if (channel != null && period.contains(on)) {
            left.computeIfAbsent(YearMonth.from(on), m -> new EnumMap<>(ChannelKind.class))
                    .merge(channel, 1L, Long::sum);
        }
    }

    List<Volume> volumes() {
        return left.entrySet().stream()
                .flatMap(month -> month.getValue().entrySet().stream()
                        .map(e -> new Volume(month.getKey(), e.getKey(), e.getValue())))
                .toList();
    }

    List<Result> results() {
        return results.entrySet().stream()
                .flatMap(channel -> channel.getValue().entrySet().stream()
                        .map(e -> new Result(channel.getKey(), e.getKey(), e.getValue())))
                .toList();
    }
}
