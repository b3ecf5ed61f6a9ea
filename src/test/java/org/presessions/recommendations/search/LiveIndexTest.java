package org.presessions.recommendations.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presessions.recommendations.SampleRecommendations.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.recommendations.SampleRecommendations;
import org.presessions.recommendations.search.index.LiveIndex;
import org.presessions.recommendations.search.query.Found.Freshness;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.words.Meanings;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;

@ServerTest
@Transactional
class LiveIndexTest {
    TestIndex indexes;

    @TempDir
    Path folder;

    SampleRecommendations record;
    long torture;

    @BeforeEach
    void fill(@Autowired BeanFactory server) {
        indexes = new TestIndex(server);
        record = indexes.emptyRecord();
        torture = record.insert(content("Prevent torture."));
        record.insert(content("Build roads."));
    }

    @Test
    void itFollowsWhatIsAddedChangedAndWithdrawn() throws IOException {
        try (var index = indexes.on(folder)) {
            index.follow();
            var added = record.insert(content("Protect rivers."));
            assertThat(found(index, "rivers")).isEmpty();
            index.follow();
            assertThat(found(index, "rivers")).containsExactly(added);
            record.reword(added, "Protect lakes.");
            record.withdraw(torture);
            index.follow();
            assertThat(found(index, "rivers")).isEmpty();
            assertThat(found(index, "lakes")).containsExactly(added);
            assertThat(found(index, "torture")).isEmpty();
            assertThat(total(index)).isEqualTo(2);
        }
    }

    @Test
    void beforeItIsMadeItAnswersAndSaysSo() throws IOException {
        try (var index = indexes.on(folder)) {
            var found = search(index).find(Query.EVERYTHING, 0, 10);
            assertThat(found.total()).isZero();
            assertThat(found.freshness()).isEqualTo(new Freshness(false, 0, 2, 0));
            index.follow();
            assertThat(search(index).find(Query.EVERYTHING, 0, 10).freshness().complete())
                    .isTrue();
        }
    }

    @Test
    void aRestartGoesOnWithTheIndexThatIsThere() throws IOException {
        try (var index = indexes.on(folder)) {
            index.follow();
        }
        var added = record.insert(content("Protect rivers."));
        var before = folders();
        try (var index = indexes.on(folder)) {
            index.follow();
            assertThat(found(index, "rivers")).containsExactly(added);
            assertThat(total(index)).isEqualTo(3);
            assertThat(folders()).isEqualTo(before);
        }
    }

    @Test
    void anIndexThatIsDeletedIsAnsweredFromAndMadeAnew() throws IOException {
        try (var index = indexes.on(folder)) {
            index.follow();
            FileSystemUtils.deleteRecursively(folder);
            assertThat(found(index, "torture")).containsExactly(torture);
            index.follow();
            assertThat(folders()).hasSize(1);
            record.withdraw(torture);
            index.follow();
            assertThat(found(index, "torture")).isEmpty();
        }
        try (var index = indexes.on(folder)) {
            index.follow();
            assertThat(total(index)).isEqualTo(1);
        }
    }

    @Test
    void aDamagedFileIsNoticedAtTheNextStartAndTheIndexMadeAnew() throws IOException {
        try (var index = indexes.on(folder)) {
            index.follow();
        }
        var before = folders();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(one -> one.toString().matches(".*\\.(cfs|doc|dvd|tim)"))
                    .toList()) damage(file);
        }
        try (var index = indexes.on(folder)) {
            index.follow();
            assertThat(found(index, "torture")).containsExactly(torture);
            assertThat(total(index)).isEqualTo(2);
        }
        assertThat(folders()).hasSize(1);
        assertThat(before).hasSize(1);
    }

    @Test
    void anIndexOfAnotherRecordIsNotUsed() throws IOException {
        try (var index = indexes.on(folder)) {
            index.follow();
        }
        record = indexes.emptyRecord();
        var other = record.insert(content("Another database."));
        try (var index = indexes.on(folder)) {
            index.follow();
            assertThat(search(index).find(Query.EVERYTHING, 0, 10).ids()).containsExactly(other);
        }
    }

    @Test
    void aSecondProcessOnTheSameFolderHasAnIndexOfItsOwn() throws IOException {
        try (var server = indexes.on(folder);
                var other = indexes.on(folder)) {
            server.follow();
            other.follow();
            record.withdraw(torture);
            server.follow();
            other.follow();
            assertThat(total(server)).isEqualTo(1);
            assertThat(total(other)).isEqualTo(1);
        }
    }

    private static void damage(Path file) throws IOException {
        var size = Files.size(file);
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.position(size / 2);
            channel.write(ByteBuffer.wrap(new byte[] {13, 37, 13, 37}));
        }
    }

    private List<Path> folders() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static long total(LiveIndex index) {
        return search(index).find(Query.EVERYTHING, 0, 0).total();
    }

    private static List<Long> found(LiveIndex index, String words) {
        return search(index)
                .find(new Query(words, Map.of(), false, Optional.empty()), 0, 10)
                .ids();
    }

    private static Search search(LiveIndex index) {
        return new Search(() -> index, () -> Meanings.NONE);
    }
}
