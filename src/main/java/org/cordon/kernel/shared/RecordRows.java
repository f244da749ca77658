package org.cordon.kernel.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Maps rows to records and back. Each component gets its value from the column of the same name: {@code owedBy} from {@code owed_by}. A
 * component that is a record itself comes from the same row, and a time with a zone has its zone in the column {@code zone}.
 *
 * <p>Spring's own mapper knows no arrays. It finds columns of two words, and reads times, only by catching an exception for each row.
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

    /** Returns the mapper of a kind of records. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> RowMapper<T> of(Class<T> kind) {
        return (RowMapper<T>) KNOWN.get(kind);
    }

    /** Returns the components of a record by their names, as the parameters of a statement. */
    public static Map<String, Object> values(Record record) {
        var values = new HashMap<String, Object>();
        for (var column : KNOWN.get(record.getClass()).columns) {
            column.write(ReflectionUtils.invokeMethod(column.accessor, record), values);
        }
        return values;
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        var values = new Object[columns.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = columns.get(place).read(row);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    /** @param element the type of a list's elements; null if the component is no list */
    private record Column(String name, Class<?> type, Class<?> element, Method accessor) {

        static Column of(RecordComponent component) {
            var element = component.getGenericType() instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : null;
            ReflectionUtils.makeAccessible(component.getAccessor());
            return new Column(JdbcUtils.convertPropertyNameToUnderscoreName(component.getName()), component.getType(), element,
                    component.getAccessor());
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        Object read(ResultSet row) throws SQLException {
            if (type == Instant.class) {
                return Columns.instant(row, name);
            }
            if (type == List.class) {
                return element.isEnum() ? Columns.codes(row, name, (Class<Enum>) element) : Columns.texts(row, name);
            }
            if (type.isEnum()) {
                return Columns.code(row, name, (Class<Enum>) type);
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

        void write(Object value, Map<String, Object> values) {
            if (value instanceof ZonedDateTime time) {
                values.put("zone", time.getZone().getId());
                values.put(accessor.getName(), Columns.utc(time.toInstant()));
            } else if (value instanceof Record inner) {
                values.putAll(values(inner));
            } else {
                values.put(accessor.getName(), plain(value));
            }
        }

        private static Object plain(Object value) {
            if (value instanceof Instant time) {
                return Columns.utc(time);
            }
            if (value instanceof Enum<?> code) {
                return code.name();
            }
            if (value instanceof List<?> list) {
                return list.stream().map(Column::plain).toArray(String[]::new);
            }
            return value instanceof ZoneId || value instanceof JsonNode ? value.toString() : value;
        }

        private JsonNode json(String text) {
            try {
                return text == null ? null : JSON.readTree(text);
            } catch (JsonProcessingException unreadable) {
                // The cause's message quotes the text, which may be personal data.
                throw new IllegalStateException("The column " + name + " holds no JSON");
            }
        }
    }
}
