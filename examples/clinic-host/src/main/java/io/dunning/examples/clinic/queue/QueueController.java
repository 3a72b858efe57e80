package io.dunning.examples.clinic.queue;

import io.dunning.cases.DunningCase;
import io.dunning.desk.DeskWork;
import io.dunning.examples.clinic.cases.CaseShelf;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.people.DeskUser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work queue: what waits for people, list by list. */
@Controller
public class QueueController {

    private static final int SHOWN_MAX = 50;

    private final CaseShelf shelf;
    private final DemoClock clock;

    public QueueController(CaseShelf shelf, DemoClock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    @GetMapping("/queue")
    String queue(
            @AuthenticationPrincipal DeskUser user,
            @RequestParam(defaultValue = "owed") QueueView view,
            @RequestParam(defaultValue = "age") QueueSort sort,
            Model model) {
        LocalDate today = clock.today();
        Map<QueueView, List<DunningCase>> lists = new EnumMap<>(QueueView.class);
        for (QueueView each : QueueView.values()) {
            lists.put(each, new ArrayList<>());
        }
        shelf.of(user.tenant()).forEach(c -> {
            QueueView of = QueueItem.viewOf(c, today);
            if (of != null) {
                lists.getOrDefault(of, List.of()).add(c);
            }
            if (!DeskWork.of(c, false, clock.getZone()).isEmpty()) {
                lists.getOrDefault(QueueView.OWED, List.of()).add(c);
            }
        });
        List<QueueItem> items = lists.getOrDefault(view, List.of()).stream()
                .map(c -> QueueItem.of(c, today, clock.getZone()))
                .sorted(view == QueueView.OWED && sort == QueueSort.AGE ? QueueItem.BY_DEADLINE : sort.order())
                .toList();
        model.addAttribute("lists", lists);
        model.addAttribute("view", view);
        model.addAttribute("today", today);
        model.addAttribute("sort", sort);
        model.addAttribute("sorts", QueueSort.values());
        model.addAttribute("items", items.stream().limit(SHOWN_MAX).toList());
        model.addAttribute("count", items.size());
        return "queue";
    }
}
