package vn.hocvuso.lrsbridge.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Lines to take along: as CSV (RFC 4180), JSON or a workbook. */
public record Table(String name, List<String> columns, List<List<String>> lines) {
    private static final String MARK = "\uFEFF";
    private static final int WIDTH = 28;

    public Table {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** As a file of this form: {@code csv}, {@code json} or {@code xlsx}. */
    public Response as(String form) {
        return switch (form) {
            case "csv" -> file(csv(), "text/csv;charset=utf-8", form);
            case "json" -> file(json(), "application/json", form);
            default -> file(xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        };
    }

    private Response file(byte[] bytes, String type, String ending) {
        return Response.ok(bytes, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + ending + "\"")
                .build();
    }

    /** As CSV, with a mark of its encoding, without which Excel reads Vietnamese wrongly. */
    public byte[] csv() {
        return (MARK + line(columns) + lines.stream().map(Table::line).collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Table::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A cell that begins like a formula is kept from being one. */
    private static String quoted(String cell) {
        String safe = cell.matches("(?s)[=+@\\-\t\r].*") ? "'" + cell : cell;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    /** As a JSON array of objects. */
    public byte[] json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (List<String> line : lines) {
            JsonObjectBuilder one = Json.createObjectBuilder();
            for (int column = 0; column < columns.size(); column++) {
                one.add(columns.get(column), line.get(column));
            }
            all.add(one);
        }
        return all.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As a workbook of one sheet. */
    public byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "LRS Bridge", "1.0")) {
            Worksheet page = book.newWorksheet(name);
            for (int column = 0; column < columns.size(); column++) {
                page.value(0, column, columns.get(column));
                page.style(0, column).bold().set();
                page.width(column, WIDTH);
            }
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < columns.size(); column++) {
                    page.value(row + 1, column, lines.get(row).get(column));
                }
            }
            page.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
