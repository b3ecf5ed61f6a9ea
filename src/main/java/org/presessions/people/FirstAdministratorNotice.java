package org.presessions.people;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Prints the way into a new installation, to whoever started it and nobody else.
@Component
@ConditionalOnWebApplication
class FirstAdministratorNotice {
    private final FirstAdministrator first;

    FirstAdministratorNotice(FirstAdministrator first) {
        this.first = first;
    }

    @Order(20)
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        first.link().ifPresent(link -> System.out.println("\nCreate the first administrator here:\n  " + link));
    }
}
