package org.presessions.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class UploadRepositoryTest {
    private static final Instant AT = Instant.parse("2001-12-07T09:00:00Z");
    private static final Instant FAR = Instant.parse("2999-12-07T09:00:00Z");
    private static final UUID LOW = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Autowired
    UploadRepository uploads;

    @Autowired
    Rival rival;

    private final UUID subject = UUID.randomUUID();
    private final UUID owner = UUID.randomUUID();
    private final Upload upload = upload(UUID.randomUUID(), owner);

    @AfterTransaction
    void forget() {
        uploads.delete(upload.id());
    }

    @Test
    void anUploadIsFoundAsItWasBegun() {
        uploads.insert(upload);
        var unsaid = new Upload(
                UUID.randomUUID(),
                "test",
                subject,
                owner,
                "été.pdf",
                Optional.of("ab12"),
                Optional.empty(),
                5_000_000_000L,
                AT);
        uploads.insert(unsaid);
        assertThat(uploads.find(upload.id())).contains(upload);
        assertThat(uploads.unfinished(upload.id())).contains(upload);
        assertThat(uploads.find(unsaid.id())).contains(unsaid);
        assertThat(uploads.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aLengthIsSaidOnce() {
        var unsaid = new Upload(LOW, "test", subject, owner, "a.pdf", Optional.empty(), Optional.empty(), 9, AT);
        uploads.insert(unsaid);
        uploads.setLength(LOW, 7);
        uploads.setLength(LOW, 8);
        assertThat(uploads.find(LOW).flatMap(Upload::lengthBytes)).contains(7L);
    }

    @Test
    void whoEndsItEarlierSaysAnotherLengthUntilItHasEnded() {
        uploads.insert(upload);
        uploads.becomes(upload.id(), 7);
        assertThat(uploads.find(upload.id()).flatMap(Upload::lengthBytes)).contains(7L);
        uploads.finish(upload.id(), AT);
        uploads.becomes(upload.id(), 8);
        assertThat(uploads.find(upload.id()).flatMap(Upload::lengthBytes)).contains(7L);
    }

    @Test
    void anUploadEndsOnceAndItsSenderStillFindsIt() {
        uploads.insert(upload);
        assertThat(uploads.finish(upload.id(), AT)).isTrue();
        assertThat(uploads.finish(upload.id(), AT)).isFalse();
        assertThat(uploads.unfinished(upload.id())).isEmpty();
        assertThat(uploads.unfinishedOf("test", subject, owner)).isEmpty();
        assertThat(uploads.find(upload.id())).contains(upload);
        assertThat(uploads.finish(UUID.randomUUID(), AT)).isFalse();
    }

    @Test
    void whyTheLastWasNotTakenIsKept() {
        uploads.insert(upload);
        assertThat(uploads.hasEnded(upload.id())).isFalse();
        uploads.finish(upload.id(), AT);
        uploads.noteOutcome(upload.id(), new StoreOutcome.WrongKind());
        assertThat(uploads.hasEnded(upload.id())).isTrue();
        assertThat(uploads.refused("test", subject, owner))
                .contains(new Upload.Refused("Lettre d’été.pdf", "file-kind"));
        assertThat(uploads.refused("test", owner, owner)).isEmpty();
        uploads.forgetRefused("other", subject);
        assertThat(uploads.refused("test", subject, owner)).isPresent();
        uploads.forgetRefused("test", subject);
        assertThat(uploads.refused("test", subject, owner)).isEmpty();
        uploads.noteOutcome(upload.id(), new StoreOutcome.WrongKind());
        uploads.insert(upload(LOW, owner));
        uploads.finish(LOW, AT.plusSeconds(1));
        assertThat(uploads.refused("test", subject, owner)).isEmpty();
    }

    @Test
    void ofTwoWhoEndItAtOnceOneWaits() {
        rival.commits(() -> uploads.insert(upload(upload.id(), owner, FAR))); // so that nobody sweeps it away
        assertThat(uploads.finish(upload.id(), AT)).isTrue();
        assertThat(rival.waits(() -> uploads.finish(upload.id(), AT))).isTrue();
    }

    @Test
    void theLastBegunIsTheFirstOfTheOwnersOwn() {
        var later = upload(LOW, owner, AT.plusSeconds(1));
        uploads.insert(upload);
        uploads.insert(later);
        uploads.insert(upload(UUID.randomUUID(), UUID.randomUUID()));
        assertThat(uploads.unfinishedOf("test", subject, owner)).containsExactly(later, upload);
        assertThat(uploads.unfinishedOf("test", List.of(subject, UUID.randomUUID())))
                .hasSize(3)
                .startsWith(later);
        assertThat(uploads.unfinishedOf("test", List.of())).isEmpty();
        assertThat(uploads.unfinishedOf("other", subject, owner)).isEmpty();
        assertThat(uploads.unfinishedOf("test", owner, owner)).isEmpty();
    }

    @Test
    void whatWasBegunLongAgoIsFoundAndForgotten() {
        uploads.insert(upload);
        assertThat(uploads.begunBefore(AT)).doesNotContain(upload);
        assertThat(uploads.begunBefore(AT.plusMillis(1))).contains(upload);
        uploads.delete(upload.id());
        assertThat(uploads.find(upload.id())).isEmpty();
    }

    @Test
    void allPartsOfAPurposeAreFoundTogetherWhatEndedToo() {
        uploads.insert(upload);
        uploads.finish(upload.id(), AT);
        var part = new Upload(
                LOW, "test/part", subject, owner, "a.pdf", Optional.empty(), Optional.empty(), 9, AT.plusSeconds(1));
        uploads.insert(part);
        assertThat(uploads.allOf("test", subject)).containsExactly(part, upload);
        assertThat(uploads.allOf("tes", subject)).isEmpty();
        assertThat(uploads.allOf("test", owner)).isEmpty();
    }

    private Upload upload(UUID id, UUID ownerId) {
        return upload(id, ownerId, AT);
    }

    private Upload upload(UUID id, UUID ownerId, Instant begunAt) {
        return new Upload(
                id, "test", subject, ownerId, "Lettre d’été.pdf", Optional.empty(), Optional.of(12L), 100_000, begunAt);
    }
}
