package org.presessions.recommendations.importing.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.importing.intake.Finding.Severity;
import org.presessions.shared.words.Folded;

/// The records that a batch is about.
final class Drafts {
    private final Map<String, RecordDraft> byKey = new HashMap<>();
    private final Map<Long, RecordDraft> byId = new LinkedHashMap<>();
    private final List<RecordDraft> all = new ArrayList<>();
    private final Map<Heard, RecordDraft> ofRow = new IdentityHashMap<>();
    private final Taking taking;
    private final Questions questions;

    /// With whom a batch is taken in.
    ///
    /// @param claimed records of which a row of the file speaks already
    record Taking(
            RecordWriter writing,
            Recommendations recommendations,
            Findings findings,
            ReadingNotes notes,
            Set<Long> claimed,
            String fileName) {}

    Drafts(List<Heard> heard, Taking taking) {
        this.taking = taking;
        var wanted = new HashSet<String>();
        heard.forEach(row -> wanted.addAll(row.keys()));
        var known = taking.writing().find(wanted);
        var ids = new HashSet<>(known.values());
        heard.forEach(row -> row.resolution().id().ifPresent(ids::add));
        var strange = heard.stream()
                .filter(row -> row.keys().stream().noneMatch(known::containsKey))
                .toList();
        questions = new Questions(heard, strange, taking);
        ids.addAll(questions.answeredIds());
        taking.recommendations().inOrder(List.copyOf(ids)).forEach(here -> byId.put(here.id(), RecordDraft.of(here)));
        known.forEach((key, id) -> byKey.put(key, byId.get(id)));
        all.addAll(byId.values());
    }

    /// A row whose very words are here takes their record before another row of its paragraph can.
    void claimBySurest(Heard row) {
        ofItsNumber(row.resolution())
                .filter(draft -> saysTheSame(draft, row.resolution()))
                .or(() -> row.keys().stream()
                        .filter(key -> !KeyCounter.isOfParagraph(key))
                        .map(byKey::get)
                        .filter(Objects::nonNull)
                        .findFirst())
                .ifPresent(draft -> claim(row, draft));
    }

    Outcome hear(Heard row) {
        var here = saidToBe(row).or(() -> Optional.ofNullable(ofRow.get(row))).or(() -> unclaimed(row));
        if (here.isEmpty() && questions.isAsked(row)) return Outcome.ASKED;
        var draft = here.orElseGet(() -> fresh(row.resolution()));
        var heard = saidToBe(row).isPresent()
                ? row.resolution().saying(draft.content().text())
                : row.resolution();
        claim(row, draft);
        var isNew = !draft.isTouched() && (draft.isNew() || draft.isWithdrawn());
        var before = draft.content();
        var changes = draft.hear(heard, taking.fileName(), row.keys());
        row.keys().forEach(key -> byKey.putIfAbsent(key, draft));
        if (isNew) return Outcome.NEW;
        if (!changes) return Outcome.IDENTICAL;
        for (var change : Changes.between(before, draft.content()))
            taking.findings().add(heard.row(), Severity.CHANGED, change.field(), change.value(), "changed");
        return Outcome.CHANGED;
    }

    /// A person has said that it is this one; how it is worded there stays.
    private Optional<RecordDraft> saidToBe(Heard row) {
        return questions.sameAs(row).map(byId::get).filter(draft -> !draft.isWithdrawn());
    }

    /// The same place in its paragraph, or our own number: unless another row of the file has that record already.
    private Optional<RecordDraft> unclaimed(Heard row) {
        return row.keys().stream()
                .map(byKey::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> ofItsNumber(row.resolution()))
                .filter(draft -> !ofRow.containsValue(draft))
                .filter(draft -> draft.isNew()
                        || !taking.claimed().contains(draft.before().id()));
    }

    private void claim(Heard row, RecordDraft draft) {
        ofRow.put(row, draft);
        if (!draft.isNew()) taking.claimed().add(draft.before().id());
    }

    private static boolean saysTheSame(RecordDraft draft, Resolution heard) {
        return Folded.of(draft.content().text())
                .equals(Folded.of(heard.content().text()));
    }

    List<RecordDraft> touched() {
        return all;
    }

    private RecordDraft fresh(Resolution heard) {
        var draft = RecordDraft.of(heard);
        all.add(draft);
        return draft;
    }

    /// The number of our own export leads to its record only if that is about the same State's words to the same
    /// State: in another installation the number may be anything.
    private Optional<RecordDraft> ofItsNumber(Resolution heard) {
        return heard.id().map(byId::get).filter(draft -> {
            var here = draft.content();
            var said = heard.content();
            return here.session() == said.session()
                    && here.kind() == said.kind()
                    && here.stateUnderReview()
                            .iso3()
                            .equals(said.stateUnderReview().iso3())
                    && here.recommendingState()
                            .iso3()
                            .equals(said.recommendingState().iso3());
        });
    }
}
