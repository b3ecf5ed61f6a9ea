package org.presessions.statements;

import org.presessions.protection.Choice;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.springframework.stereotype.Component;

/// Which statements were taken back for good: nothing is written in them, made of them or decided on them any more.
@Component
public class TakenBack {
    private final Panels panels;
    private final Protection protection;

    TakenBack(Panels panels, Protection protection) {
        this.panels = panels;
        this.protection = protection;
    }

    public boolean is(Manuscript script) {
        return panels.seat(script.seatId())
                .map(protection::choice)
                .filter(Choice::isTakenBack)
                .isPresent();
    }
}
