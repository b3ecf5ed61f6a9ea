package org.presessions.selection.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.selection.OtherNames;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who speaks beside whom an application names, as staff see them.
@Component
@Transactional(readOnly = true)
public class BesideNames {
    private final Panels panels;
    private final ObjectProvider<OtherNames> others;
    private final Words words;

    BesideNames(Panels panels, ObjectProvider<OtherNames> others, Words words) {
        this.panels = panels;
        this.others = others;
        this.words = words;
    }

    /// One of them.
    ///
    /// @param name by which staff know who it is
    public record Beside(UUID seatId, String name, SeatStatus status) {}

    /// By application, in the order in which they were added; without those who speak no more and were seen to.
    public Map<UUID, List<Beside>> of(UUID preSessionId) {
        var seats = panels.beside(preSessionId);
        var names = otherNames(
                seats.values().stream().flatMap(List::stream).map(Seat::id).toList());
        return seats.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(seat -> new Beside(
                                        seat.id(), names.getOrDefault(seat.id(), answered(seat)), seat.status()))
                                .toList()));
    }

    private Map<UUID, String> otherNames(Collection<UUID> seatIds) {
        var names = new HashMap<UUID, String>();
        others.forEach(known -> names.putAll(known.of(seatIds)));
        return names;
    }

    private String answered(Seat seat) {
        if (!seat.safety().isProtected()) return seat.speakerName();
        var other = seat.safety().otherName();
        return other.isEmpty() ? words.in(LocaleContextHolder.getLocale()).t("selection.joint.unnamed") : other;
    }
}
