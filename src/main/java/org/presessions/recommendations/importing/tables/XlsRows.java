package org.presessions.recommendations.importing.tables;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DimensionsRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// The rows of the first sheet of an .xls, record by record. UPR Info's export was made by PHPExcel, whose container
/// strict readers call corrupt; its records are sound, and POI reads them. A sheet that does not end with its end was
/// cut off.
public final class XlsRows implements TableRows {
    private final POIFSFileSystem container;
    private final RecordFactoryInputStream records;
    private Optional<SSTRecord> strings = Optional.empty();
    private Optional<Record> ahead = Optional.empty();
    private int begun;
    private int announced;
    private boolean ended;

    public XlsRows(SourceFile file) throws IOException {
        container = Ole2.open(file);
        InputStream workbook = Ole2.reading(() -> container.createDocumentInputStream("Workbook"));
        records = Ole2.reading(() -> new RecordFactoryInputStream(workbook, false));
    }

    @Override
    public Optional<TableRow> next() {
        var cells = new ArrayList<String>();
        int row = -1;
        for (var record = nextCell(); record.isPresent(); record = nextCell()) {
            var cell = (CellValueRecordInterface) record.get();
            if (row >= 0 && cell.getRow() != row) {
                ahead = record;
                break;
            }
            row = cell.getRow();
            put(cells, cell.getColumn(), text(record.get()));
        }
        return row < 0 ? Optional.empty() : Optional.of(new TableRow(row + 1, cells));
    }

    @Override
    public int announced() {
        return announced;
    }

    private Optional<Record> nextCell() {
        var waiting = ahead;
        ahead = Optional.empty();
        if (waiting.isPresent()) return waiting;
        while (!ended) {
            var record = nextRecord();
            if (record instanceof CellValueRecordInterface) return Optional.of(record);
            note(record);
        }
        return Optional.empty();
    }

    /// POI passes over the end of the file in silence.
    private Record nextRecord() {
        return Ole2.reading(() -> Optional.<Record>ofNullable(records.nextRecord()))
                .orElseThrow(() -> new UnreadableFile("broken"));
    }

    /// The workbook is its first substream, the first sheet the second.
    private void note(Record record) {
        switch (record) {
            case BOFRecord _ -> begun++;
            case EOFRecord _ -> ended = begun == 2;
            case SSTRecord texts -> strings = Optional.of(texts);
            case DimensionsRecord area -> announced = area.getLastRow();
            default -> {}
        }
    }

    private String text(Record cell) {
        return switch (cell) {
            case LabelSSTRecord label ->
                Ole2.reading(() ->
                        strings.orElseThrow().getString(label.getSSTIndex()).getString());
            case NumberRecord number -> figures(number.getValue());
            case BoolErrRecord value when value.isBoolean() -> String.valueOf(value.getBooleanValue());
            default -> "";
        };
    }

    /// 5, not 5.0: sessions and action categories are whole.
    private static String figures(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : "";
    }

    private static void put(List<String> cells, int column, String text) {
        if (column >= Limits.COLUMNS) return;
        while (cells.size() <= column) cells.add("");
        cells.set(column, text);
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
