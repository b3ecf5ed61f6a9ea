package org.presessions.meeting.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class PartRepositoryTest {
    @Autowired
    PartRepository repository;

    @Autowired
    Fixtures fixtures;

    @Test
    void whatIsGivenTwiceIsThereOnceUntilItIsTaken() {
        var meeting = fixtures.preSession("HTI").id();
        var person = fixtures.person().id();
        var french = new GivenPart(person, Part.INTERPRETER, "fr");
        var captions = new GivenPart(person, Part.CAPTIONER, "en");
        var now = Instant.now();
        assertThat(repository.give(meeting, french, now)).isTrue();
        assertThat(repository.give(meeting, french, now)).isFalse();
        assertThat(repository.give(meeting, captions, now)).isTrue();
        assertThat(repository.of(List.of(meeting))).containsExactly(captions, french);
        assertThat(repository.of(List.of(fixtures.preSession("TUV").id()))).isEmpty();
        assertThat(repository.take(meeting, french)).isTrue();
        assertThat(repository.take(meeting, french)).isFalse();
        assertThat(repository.of(List.of(meeting))).containsExactly(captions);
    }
}
