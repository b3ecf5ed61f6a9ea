package org.presessions.demonstration;

import java.time.Clock;
import java.time.Duration;
import org.presessions.mail.Mail;
import org.presessions.people.People;
import org.presessions.people.SignInLinks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Loads the demonstration at the first start, before the first page can be asked for, and prints a sign-in link for
/// each of its roles.
@Component
@ConditionalOnWebApplication
class DemonstrationNotice implements SmartLifecycle {
    private static final Duration LINKS_VALID = Duration.ofDays(1);

    private final Demonstration demonstration;
    private final SignInLinks links;
    private final People people;
    private final Clock clock;
    private boolean loadedNow;

    DemonstrationNotice(Demonstration demonstration, SignInLinks links, People people, Clock clock) {
        this.demonstration = demonstration;
        this.links = links;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public void start() {
        demonstration.refuseUnwanted();
        loadedNow = demonstration.loadIfEmpty();
    }

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
        return loadedNow;
    }

    @Order(0)
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (!loadedNow) return;
        System.out.println(
                "\nThe demonstration is loaded. Sign-in links, one for each role, each good once within a day:");
        for (var role : SampleRole.values()) System.out.printf("  %-18s  %s%n", role.code(), link(role));
    }

    private String link(SampleRole role) {
        var person = people.byEmail(role.email()).orElseThrow();
        var validUntil = clock.instant().plus(LINKS_VALID);
        return links.issue(person.id(), new Mail.PersonalLink(role.path, validUntil, true));
    }
}
