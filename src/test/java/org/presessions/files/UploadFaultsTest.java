package org.presessions.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presessions.files.RawUpload.Ending.CLOSED;
import static org.presessions.files.RawUpload.Ending.RESET;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.apache.commons.codec.digest.DigestUtils;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.presessions.people.Person;
import org.presessions.shared.installation.Installation;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestUploads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Lines that break, hang and lie: what arrives in the end is what was sent, and nothing is left over.
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class UploadFaultsTest {
    private static final int CUTS = 20;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestUploads news;

    @Autowired
    Uploads uploads;

    @Autowired
    UploadData data;

    @Autowired
    StoredFiles files;

    @Autowired
    Installation installation;

    @Value("${local.server.port}")
    int port;

    private final long seed = new Random().nextLong();
    private final Random chance = new Random(seed);
    private final byte[] content = Samples.pdf(80_000);
    private Person person;
    private RawUpload upload;

    @BeforeEach
    void begin() {
        person = fixtures.person();
        upload = new RawUpload(browsers.signedInAs(person), port, person.id(), content);
    }

    @Test
    void aLineThatIsCutTwentyTimesLosesNothingThatWasAcknowledged(CapturedOutput log) throws IOException {
        var acknowledged = 0;
        var sentAtMost = 0;
        for (var cut = 0; cut < CUTS; cut++) {
            var sent = chance.nextInt(content.length / CUTS);
            upload.sendsAndIsCut(acknowledged, sent, chance.nextBoolean() ? CLOSED : RESET);
            sentAtMost = Math.max(sentAtMost, acknowledged + sent);
            var here = upload.offset();
            assertThat(here).as("cut %s with seed %s", cut, seed).isBetween(acknowledged, sentAtMost);
            acknowledged = here;
        }
        assertThat(acknowledged).isPositive();
        endsWell();
        assertThat(log.getAll()).doesNotContain(" ERROR ", "\tat ");
    }

    @Test
    void aLineThatIsDeadAtOneEndHoldsNobodyUp() throws IOException {
        try (var dead = upload.sendsAndHangs(0, content.length / 2)) {
            Awaitility.await().until(() -> received() == content.length / 2);
            var here = upload.offset();
            assertThat(here).isEqualTo(content.length / 2);
            upload.sends(here, here + 1000);
            dead.sendsMore(new byte[5000]); // it wakes up again, with what is not of this file
            upload.sends(here + 1000, here + 2000);
            assertThat(upload.offset()).isEqualTo(here + 2000);
            endsWell();
        }
    }

    @Test
    void aPieceThatMustComeToSomethingCountsWholeOrNotAtAll(CapturedOutput log) throws IOException {
        var sum = "Upload-Checksum: sha256 " + Base64.getEncoder().encodeToString(DigestUtils.sha256(content));
        try (var line = upload.sendsAndHangs(0, content.length / 2, sum)) {
            Awaitility.await().until(() -> incoming() == 1);
            line.sendsMore(new byte[100]);
        }
        Awaitility.await().until(() -> incoming() == 0);
        assertThat(upload.offset()).isZero();
        endsWell();
        assertThat(log.getAll()).doesNotContain(" ERROR ", "\tat ");
    }

    @Test
    void twoWhoSendTheSameFileAtOnceSendOne() throws Exception {
        var other = upload.fromAnotherWindow(browsers.signedInAs(person));
        assertThat(other.address()).isEqualTo(upload.address());
        var both = List.of(upload, other).stream()
                .map(window -> Thread.ofVirtual().start(() -> window.sendsWithPatience(1500)))
                .toList();
        for (var one : both) one.join();
        whatArrivedIsWhatWasSent();
    }

    private void endsWell() throws IOException {
        upload.sendsWithPatience(content.length);
        whatArrivedIsWhatWasSent();
    }

    private void whatArrivedIsWhatWasSent() throws IOException {
        var finished = news.finishedFor(person.id());
        assertThat(finished).as("seed %s", seed).hasSize(1);
        try (var kept = files.open(finished.getFirst().file())) {
            assertThat(kept).as("seed %s", seed).hasBinaryContent(content);
        }
        assertThat(uploads.unfinished("test", person.id(), person.id())).isEmpty();
        assertThat(data.isThere(upload.id())).isFalse();
        assertThat(incoming()).isZero();
    }

    private long received() {
        return data.path(upload.id()).toFile().length();
    }

    private long incoming() throws IOException {
        try (var left = Files.list(installation.home().resolve("files/incoming"))) {
            return left.count();
        }
    }
}
