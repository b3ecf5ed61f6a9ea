package org.presessions.recommendations.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.statistics.Statistics.Acceptance;

/// Bars over time as SVG draws them: each as high as what was recommended, its strong part as what was supported. A
/// session or cycle between the first and the last of which this result has nothing is a gap.
///
/// @param columns in the order of time
/// @param axis the lines behind the bars, from 0 upwards
/// @param width of the picture, in its own units
record TimeChart(Facet facet, List<Column> columns, List<Mark> axis, int width) {
    static final int START = 58;
    static final int BASE = 195;
    static final int HEIGHT = 230;
    private static final int HIGHEST = 165;
    private static final int NARROW = 26;
    private static final int BROAD = 72;
    private static final int ROOM = 900;
    private static final int NARROWEST_PICTURE = 400;
    private static final int WITH_NUMBERS_AT_MOST = 16;

    /// @param found absent for a gap
    /// @param all height of the bar
    /// @param yes height of its strong part
    record Column(String value, Optional<Acceptance> found, int x, int width, int all, int yes) {
        int middle() {
            return x + width / 2;
        }
    }

    record Mark(long count, int y) {}

    static TimeChart of(Facet facet, List<Acceptance> values) {
        if (values.isEmpty()) return new TimeChart(facet, List.of(), List.of(), NARROWEST_PICTURE);
        Map<Integer, Acceptance> byNumber =
                values.stream().collect(Collectors.toMap(TimeChart::number, Function.identity()));
        var numbers = byNumber.keySet().stream().sorted().toList();
        var first = numbers.getFirst();
        var count = numbers.getLast() - first + 1;
        var width = Math.clamp(ROOM / count, NARROW, BROAD);
        var axis = axis(values.stream().mapToLong(Acceptance::asked).max().orElse(0));
        var most = axis.getLast().count();
        var columns = IntStream.range(0, count)
                .mapToObj(place -> column(
                        first + place, Optional.ofNullable(byNumber.get(first + place)), place * width, width, most))
                .toList();
        return new TimeChart(facet, columns, axis, Math.max(NARROWEST_PICTURE, START + count * width + NARROW));
    }

    boolean isFew() {
        return width <= NARROWEST_PICTURE;
    }

    /// Whether each bar has room for its number.
    boolean hasNumbers() {
        return columns.size() <= WITH_NUMBERS_AT_MOST;
    }

    List<Acceptance> found() {
        return columns.stream().flatMap(column -> column.found().stream()).toList();
    }

    List<Column> gaps() {
        return columns.stream().filter(column -> column.found().isEmpty()).toList();
    }

    private static Column column(int number, Optional<Acceptance> found, int place, int width, long most) {
        return new Column(
                Integer.toString(number),
                found,
                START + place + 2,
                width - 4,
                found.map(one -> height(one.asked(), most)).orElse(0),
                found.map(one -> height(one.supported(), most)).orElse(0));
    }

    /// Lines at 1, 2 or 5 times a power of ten, the last one at or above the highest bar.
    private static List<Mark> axis(long most) {
        var step = 1L;
        for (var place = 0; most > 4 * step; place++) step = place % 3 == 1 ? step / 2 * 5 : step * 2;
        var top = Math.ceilDiv(Math.max(most, 1), step) * step;
        var marks = new ArrayList<Mark>();
        for (var count = 0L; count <= top; count += step) marks.add(new Mark(count, BASE - height(count, top)));
        return marks;
    }

    private static int height(long count, long most) {
        return (int) Math.ceilDiv(HIGHEST * count, Math.max(1, most));
    }

    private static int number(Acceptance one) {
        return Integer.parseInt(one.value());
    }
}
