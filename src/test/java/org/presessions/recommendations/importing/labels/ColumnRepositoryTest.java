package org.presessions.recommendations.importing.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.importing.labels.DecidedColumns.Column;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class ColumnRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");

    @Autowired
    ColumnRepository columns;

    private final String shape = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    private final Column text = new Column(shape, 2, "Recommandation — \"texte\"", "text");
    private final Column ignored = new Column(shape, 1, "", "");

    @Test
    void whatWasDecidedIsKeptInTheOrderOfTheColumns() {
        columns.insert(text, AT);
        columns.insert(ignored, AT);
        assertThat(columns.all())
                .filteredOn(column -> column.shape().equals(shape))
                .containsExactly(ignored, text);
    }

    @Test
    void theShapeDecidedLastComesFirst() {
        columns.insert(text, AT.plusSeconds(1_000_000_000));
        assertThat(columns.all().getFirst()).isEqualTo(text);
    }

    @Test
    void aShapeIsForgottenAsAWhole() {
        columns.insert(text, AT);
        columns.insert(ignored, AT);
        assertThat(columns.forget(shape)).isTrue();
        assertThat(columns.forget(shape)).isFalse();
        assertThat(columns.all()).noneMatch(column -> column.shape().equals(shape));
    }

    @Test
    void aColumnHasOneMeaning() {
        columns.insert(text, AT);
        assertThatThrownBy(() -> columns.insert(new Column(shape, 2, "other", ""), AT))
                .isInstanceOf(DuplicateKeyException.class);
    }
}
