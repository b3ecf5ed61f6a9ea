package org.presessions.protection;

import java.util.List;
import org.presessions.selection.Seat;
import org.presessions.shared.words.Words;

/// The name of who speaks in a place, or of all who do, each as that one's own choice allows.
record ShownName(List<Of> each) {
    /// One of them, and what may be known.
    record Of(Seat seat, Disclosure rule) {
        String in(Words reader) {
            if (rule.name()) return seat.speakerName();
            var other = rule.choice().otherName();
            if (rule.otherName() && !other.isEmpty()) return other;
            return reader.t("protection.withheld", seat.position());
        }
    }

    /// "Amina Sample", or "Amina Sample and Speaker 2"
    String in(Words reader) {
        return reader.formats()
                .list(each.stream().map(one -> one.in(reader)).distinct().toList());
    }

    /// Empty where it is not to be known of one of them.
    String position(Words reader) {
        if (!isNamed()) return "";
        return reader.formats()
                .list(each.stream()
                        .map(one -> one.seat().speakerPosition())
                        .filter(position -> !position.isEmpty())
                        .distinct()
                        .toList());
    }

    boolean isNamed() {
        return each.stream().allMatch(one -> one.rule().name());
    }
}
