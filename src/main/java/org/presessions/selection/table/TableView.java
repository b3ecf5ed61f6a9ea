package org.presessions.selection.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.presessions.applications.form.Questionnaire;
import org.presessions.shared.parts.Rows;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// What the reader chose to see, as the address says it: so it can be kept, sent to a colleague and come back to.
///
/// @param path of the table
/// @param usual columns that are shown until somebody chooses others
/// @param asked the questions as the series asks them now
/// @param page from 1
record TableView(
        String path,
        Filter filter,
        Order order,
        List<Column> columns,
        List<Column> usual,
        Questionnaire asked,
        int page) {
    private static final int PAGE = 50; // applications

    /// @param asked the questions as the series asks them now
    static TableView parse(String path, MultiValueMap<String, String> sent, List<Column> usual, Questionnaire asked) {
        var chosen = Optional.ofNullable(sent.get("col")).orElse(List.of());
        var offered = offered(usual, asked);
        var columns = offered.stream()
                .filter(column -> chosen.contains(column.code()))
                .toList();
        return new TableView(
                path,
                Filter.parse(sent, asked),
                Order.parse(Optional.ofNullable(sent.getFirst("sort")).orElse(""), offered),
                columns.isEmpty() ? usual : columns,
                usual,
                asked,
                number(Optional.ofNullable(sent.getFirst("page")).orElse("")));
    }

    /// The rows that are asked for, in their order.
    List<TableRow> chosen(List<TableRow> all, Cells cells) {
        return all.stream()
                .filter(row -> filter.has(row, cells))
                .sorted(order.of(cells))
                .toList();
    }

    Rows<TableRow> shown(List<TableRow> chosen) {
        return Rows.of(chosen, page, PAGE);
    }

    String sortedBy(Column column) {
        return with(order.pressed(column), 1).address();
    }

    String at(int other) {
        return with(order, other).address();
    }

    private TableView with(Order other, int number) {
        return new TableView(path, filter, other, columns, usual, asked, number);
    }

    String address() {
        return path + query();
    }

    /// An address below the table’s that comes back to what is shown now.
    String below(String act, String name, int number) {
        return path + "/" + act + query() + (query().isEmpty() ? "?" : "&") + name + "=" + number;
    }

    /// The address with one thing more in it; 0 for nothing.
    String with(String name, int number) {
        if (number == 0) return address();
        return address() + (query().isEmpty() ? "?" : "&") + name + "=" + number;
    }

    /// The address of these rows as a file.
    String file(String format) {
        return path + "." + format + with(order, 1).query();
    }

    /// With its question mark; empty for what everybody sees first.
    String query() {
        var address = UriComponentsBuilder.newInstance();
        add(address, "q", filter.q());
        add(address, "kind", filter.kind());
        add(address, "gender", filter.gender());
        add(address, "language", filter.language());
        add(address, "issue", filter.issue());
        filter.answers().forEach((question, answer) -> add(address, AskedColumn.code(question), answer));
        if (filter.show() != Show.ALL) address.queryParam("show", filter.show().code());
        if (!order.equals(Order.USUAL)) address.queryParam("sort", order.code());
        if (!columns.equals(usual)) for (var column : columns) address.queryParam("col", column.code());
        if (page > 1) address.queryParam("page", page);
        return address.encode().build().toUriString();
    }

    /// By the columns that are shown, each way.
    List<Order> orders() {
        return Stream.concat(columns.stream(), Stream.of(order.column()))
                .distinct()
                .flatMap(column -> Stream.of(new Order(column, false), new Order(column, true)))
                .toList();
    }

    List<Column> offered() {
        return offered(usual, asked);
    }

    /// The State only where there are several.
    private static List<Column> offered(List<Column> usual, Questionnaire asked) {
        return Stream.concat(
                        Arrays.stream(TableColumn.values())
                                .filter(column -> column != TableColumn.STATE || usual.contains(TableColumn.STATE)),
                        AskedColumn.of(asked).stream())
                .toList();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
    }

    private static int number(String sent) {
        return sent.matches("\\d{1,4}") ? Integer.parseInt(sent) : 1;
    }
}
