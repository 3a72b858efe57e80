package io.dunning.examples.clinic.web;

import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console where the desk is. */
@Component
public class Welcome {

    private final PrintStream out = System.out;

    @EventListener
    void open(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
        out.println();
        out.println("The desk is open at http://localhost:" + port + "/");
        out.println("  Italy:  it-clerk, it-supervisor, it-supervisor-2, it-liaison, it-auditor");
        out.println("  Norway: no-clerk, no-supervisor, no-supervisor-2, no-liaison, no-auditor");
        out.println("  All have the password demo. Ctrl-C ends it.");
    }
}
