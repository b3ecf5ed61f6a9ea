package org.presessions.outcomes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.protection.Shown;
import org.presessions.shared.input.CleanText;

/// What of a brief one reader may have: with the names that may be known now, and without what may not be read, or not
/// be taken away.
///
/// @param shown the speakers as the reader may see them
/// @param isFile whether it is taken away
record BriefDisclosure(Map<UUID, Shown> shown, boolean isFile) {
    Brief of(Brief whole) {
        return new Brief(
                whole.preSessionId(),
                whole.madeAt(),
                whole.speakers().stream().map(this::speaker).toList(),
                questions(whole.toPanel()));
    }

    /// Message keys: why nothing of a speaker's statement is there, by seat.
    Map<UUID, String> notices(Brief whole) {
        var notices = new HashMap<UUID, String>();
        for (var speaker : whole.speakers()) {
            if (speaker.statementId().isEmpty() || isGiven(speaker)) continue;
            notices.put(speaker.seatId(), isReadable(speaker) ? "outcomes.not-to-take" : "outcomes.withheld");
        }
        return Map.copyOf(notices);
    }

    private Brief.Speaker speaker(Brief.Speaker kept) {
        var known = shown(kept.seatId());
        var isGiven = isGiven(kept);
        return new Brief.Speaker(
                kept.seatId(),
                known.map(Shown::name).map(CleanText::of).orElse(""),
                known.map(Shown::position).map(CleanText::of).orElse(""),
                known.map(Shown::institution).map(CleanText::of).orElse(""),
                kept.statementId(),
                kept.language(),
                isGiven ? kept.summary() : "",
                kept.video() && known.filter(Shown::film).isPresent(),
                isGiven ? kept.issues() : List.of(),
                questions(kept.questions()));
    }

    private List<Brief.Question> questions(List<Brief.Question> kept) {
        return kept.stream()
                .map(question -> new Brief.Question(
                        question.id(),
                        question.fromIso3s(),
                        question.unnamed(),
                        question.text(),
                        question.answers().stream()
                                .filter(answer -> isReadable(answer.seatId()))
                                .map(answer -> isGiven(answer.seatId()) ? answer : answer.untold())
                                .map(this::answer)
                                .toList()))
                .toList();
    }

    private Brief.Answer answer(Brief.Answer kept) {
        var known = shown(kept.seatId());
        return new Brief.Answer(
                kept.seatId(),
                known.map(Shown::name).map(CleanText::of).orElse(""),
                known.map(Shown::institution).map(CleanText::of).orElse(""),
                kept.text(),
                kept.spoken(),
                kept.aloud());
    }

    private boolean isGiven(Brief.Speaker speaker) {
        return isReadable(speaker) && isGiven(speaker.seatId());
    }

    /// Also in the language that it is written in.
    private boolean isReadable(Brief.Speaker speaker) {
        return shown(speaker.seatId())
                .filter(known -> known.reads(speaker.language()))
                .isPresent();
    }

    private boolean isGiven(UUID seatId) {
        return isReadable(seatId)
                && (!isFile || shown(seatId).filter(Shown::download).isPresent());
    }

    private boolean isReadable(UUID seatId) {
        return shown(seatId).filter(Shown::text).isPresent();
    }

    private Optional<Shown> shown(UUID seatId) {
        return Optional.ofNullable(shown.get(seatId));
    }
}
