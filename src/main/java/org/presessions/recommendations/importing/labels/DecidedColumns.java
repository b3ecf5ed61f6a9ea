package org.presessions.recommendations.importing.labels;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.presessions.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what persons said about columns, until they forget it.
@Component
public class DecidedColumns {
    private final ColumnRepository repository;
    private final Audit audit;
    private final Clock clock;

    DecidedColumns(ColumnRepository repository, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param shape see [ColumnMeanings#shape]
    /// @param position from 0
    /// @param meaning code of a field; empty where nothing of the column is kept
    public record Column(String shape, int position, String heading, String meaning) {}

    Map<String, Map<Integer, String>> byShape() {
        return all().stream()
                .collect(Collectors.groupingBy(Column::shape, Collectors.toMap(Column::position, Column::meaning)));
    }

    /// All columns of all shapes, the last decided shape first.
    public List<Column> all() {
        return repository.all();
    }

    /// @param columns all of one shape
    @Transactional
    public void decide(String shape, List<Column> columns) {
        repository.forget(shape);
        columns.forEach(column -> repository.insert(column, clock.instant()));
        audit.record(
                "recommendations.columns.decide",
                "recommendation-columns/" + shape,
                columns.stream().collect(Collectors.toMap(column -> "column-" + column.position(), Column::meaning)));
    }

    @Transactional
    public void forget(String shape) {
        if (repository.forget(shape)) audit.record("recommendations.columns.forget", "recommendation-columns/" + shape);
    }
}
