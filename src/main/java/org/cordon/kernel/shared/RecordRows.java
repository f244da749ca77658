package org.cordon.kernel.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Rows as records: each component has the value of the column of its name, {@code owedBy} that of {@code owed_by}. A component that is a
 * record itself is read from the same row, and a time with a zone takes the zone from the column {@code zone}.
 *
 * <p>Spring's own mapper finds a column of two words, and reads a time, by an exception that it catches for each row, and knows no arrays.
 */
public final class RecordRows<T extends Record> implements RowMapper<T> {

    private static final ClassValue<RecordRows<?>> KNOWN = new ClassValue<>() {

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        protected RecordRows<?> computeValue(Class<?> kind) {
            return new RecordRows(kind);
        }
    };

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Constructor<T> constructor;
    private final List<Column> columns;

    private RecordRows(Class<T> kind) {
        var components = kind.getRecordComponents();
        try {
            constructor = kind.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        } catch (NoSuchMethodException noRecord) {
            throw new IllegalArgumentException(kind + " has no canonical constructor", noRecord);
        }
        columns = Arrays.stream(components).map(Column::of).toList();
    }

    /** Rows as records of a kind. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> RowMapper<T> of(Class<T> kind) {
        return (RowMapper<T>) KNOWN.get(kind);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        var values = new Object[columns.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = columns.get(place).read(row);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    /** @param element of a list; null where it is none */
    private record Column(String name, Class<?> type, Class<?> element) {

        static Column of(RecordComponent component) {
            var element = component.getGenericType() instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : null;
            return new Column(JdbcUtils.convertPropertyNameToUnderscoreName(component.getName()), component.getType(), element);
        }

        Object read(ResultSet row) throws SQLException {
            if (type == Instant.class) {
                return Columns.instant(row, name);
            }
            if (type == List.class) {
                var array = row.getArray(name);
                return array == null ? null
                        : Arrays.stream((Object[]) array.getArray())
                                .map(value -> element.isEnum() ? constant(element, value) : value).toList();
            }
            if (type.isEnum()) {
                return constant(type, row.getString(name));
            }
            if (type == ZoneId.class) {
                return ZoneId.of(row.getString(name));
            }
            if (type == ZonedDateTime.class) {
                return Columns.instant(row, name).atZone(ZoneId.of(row.getString("zone")));
            }
            if (type == JsonNode.class) {
                return json(row.getString(name));
            }
            if (type.isRecord()) {
                return KNOWN.get(type).mapRow(row, 0);
            }
            return JdbcUtils.getResultSetValue(row, row.findColumn(name), type);
        }

        private JsonNode json(String text) {
            try {
                return text == null ? null : JSON.readTree(text);
            } catch (JsonProcessingException unreadable) {
                // Its message quotes the text, which may be personal data.
                throw new IllegalStateException("The column " + name + " holds no JSON");
            }
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static Object constant(Class<?> codes, Object code) {
            return code == null ? null : Enum.valueOf((Class<Enum>) codes, (String) code);
        }
    }
}
