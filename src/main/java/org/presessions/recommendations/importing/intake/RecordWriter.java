package org.presessions.recommendations.importing.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.presessions.recommendations.importing.intake.Likeness.There;
import org.presessions.recommendations.importing.intake.RecordRepository.Mention;
import org.presessions.recommendations.importing.intake.RecordRepository.Paragraph;

/// Writes one import's drafts into the record.
public final class RecordWriter {
    private final RecordRepository records;
    private final LikeRepository likes;
    private final long importId;
    private final Instant at;

    public RecordWriter(RecordRepository records, LikeRepository likes, long importId, Instant at) {
        this.records = records;
        this.likes = likes;
        this.importId = importId;
        this.at = at;
    }

    Map<String, Long> find(Collection<String> keys) {
        return records.find(keys);
    }

    /// What persons said of texts that are very like one in the record: the number of the one that it is, or empty for
    /// another.
    Map<String, Optional<Long>> answers(Collection<String> textKeys) {
        return likes.answers(textKeys);
    }

    /// The texts that others than this import brought to the same reviews.
    List<There> textsOf(List<Resolution> heard) {
        var reviews = heard.stream()
                .map(one -> one.content().session() + ":"
                        + one.content().stateUnderReview().iso3().orElseThrow())
                .distinct()
                .toList();
        return reviews.isEmpty() ? List.of() : likes.textsOf(reviews, importId);
    }

    void write(List<RecordDraft> drafts, List<Resolution> resolutions) {
        var fresh = drafts.stream().filter(RecordDraft::isNew).toList();
        var changed = drafts.stream()
                .filter(draft -> !draft.isNew() && draft.isTouched())
                .toList();
        var ids = records.newIds(fresh.size());
        records.insert(rows(fresh, ids), importId, at);
        records.change(changed.stream().map(RecordWriter::row).toList(), importId, at);
        records.remember(keys(drafts, fresh, ids), importId);
        records.mention(mentions(drafts, fresh, ids), importId);
        records.keepParagraphs(paragraphs(resolutions), importId);
    }

    private static List<RecordRow> rows(List<RecordDraft> fresh, List<Long> ids) {
        var rows = new ArrayList<RecordRow>(fresh.size());
        for (var i = 0; i < fresh.size(); i++) {
            var draft = fresh.get(i);
            rows.add(
                    RecordRow.of(ids.get(i), Optional.empty(), draft.content(), draft.sourceFile(), draft.sourceRow()));
        }
        return rows;
    }

    private static RecordRow row(RecordDraft draft) {
        var before = draft.before();
        return RecordRow.of(
                before.id(), Optional.of(before.content()), draft.content(), draft.sourceFile(), draft.sourceRow());
    }

    private static Map<String, Long> keys(List<RecordDraft> drafts, List<RecordDraft> fresh, List<Long> ids) {
        var keys = new HashMap<String, Long>();
        for (var i = 0; i < fresh.size(); i++) for (var key : fresh.get(i).keys()) keys.putIfAbsent(key, ids.get(i));
        for (var draft : drafts)
            if (!draft.isNew())
                for (var key : draft.keys())
                    keys.putIfAbsent(key, draft.before().id());
        return keys;
    }

    private static List<Mention> mentions(List<RecordDraft> drafts, List<RecordDraft> fresh, List<Long> ids) {
        var mentions = new ArrayList<Mention>(drafts.size());
        for (var i = 0; i < fresh.size(); i++)
            mentions.add(new Mention(ids.get(i), fresh.get(i).heardInRow()));
        for (var draft : drafts)
            if (!draft.isNew() && draft.isHeard())
                mentions.add(new Mention(draft.before().id(), draft.heardInRow()));
        return mentions;
    }

    private static Collection<Paragraph> paragraphs(List<Resolution> resolutions) {
        var paragraphs = new LinkedHashMap<String, Paragraph>();
        for (var resolution : resolutions)
            resolution.paragraphText().filter(text -> !text.isEmpty()).ifPresent(text -> {
                var content = resolution.content();
                var state = content.stateUnderReview().iso3().orElseThrow();
                paragraphs.put(
                        content.session() + state + content.paragraph(),
                        new Paragraph(content.session(), state, content.paragraph(), text));
            });
        return paragraphs.values().stream()
                .filter(paragraph -> !paragraph.number().isEmpty())
                .toList();
    }
}
