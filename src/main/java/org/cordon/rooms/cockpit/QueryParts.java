package org.cordon.rooms.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.cordon.rooms.cockpit.Overview.Instance;
import org.cordon.rooms.cockpit.Overview.Named;

/** The parts that the queries for Cockpit share. These parts lead from a business key to the item that the key names, and read columns. */
final class QueryParts {

    /** The table expression of all items that a reference can name; business keys are references. */
    static final String FILED = filed("true");

    /** The table expression of all items in the operation {@code :operation}; rows of other operations are not read. */
    static final String FILED_IN_OPERATION = filed("operation = :operation");

    private static final String UUID = "'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'";

    private QueryParts() {
    }

    /**
     * Returns the expression that finds the item of one business key, if there is such an item. The expression looks up that key only,
     * because {@link #FILED} as a whole grows with each operation.
     *
     * @param key a column of a table that comes earlier in the {@code from} clause
     */
    static String filedUnder(String key) {
        return """
                lateral (
                    select * from (
                        select reference, reference as operation, 'OPERATION' as kind from operation where reference = ${}
                        union all select reference, operation, 'COUNTRY' from participation_shown where reference = ${}
                        union all select reference, operation, 'TARGET' from target where reference = ${}
                        union all select reference, operation, 'LEAD' from lead_state where reference = ${}
                        union all select reference, operation, 'ARREST' from arrest_state where reference = ${}
                        union all select reference, operation, 'RELEASE' from release_request_state where reference = ${}
                        union all select cast(id as text), operation, 'MESSAGE' from message
                            where id = case when ${} ~ #{} then cast(${} as uuid) end) one limit 1)
                """.replace("${}", key).replace("#{}", UUID);
    }

    private static String filed(String condition) {
        return """
                filed as (
                    select reference, operation, 'OPERATION' as kind from (select reference, reference as operation from operation) o
                        where ${}
                    union all select reference, operation, 'COUNTRY' from participation_shown where ${}
                    union all select reference, operation, 'TARGET' from target where ${}
                    union all select reference, operation, 'LEAD' from lead_state where ${}
                    union all select reference, operation, 'ARREST' from arrest_state where ${}
                    union all select reference, operation, 'RELEASE' from release_request_state where ${}
                    union all select cast(id as text), operation, 'MESSAGE' from message where ${}
                )""".replace("${}", condition);
    }

    static Named named(ResultSet row, int number) throws SQLException {
        return new Named(row.getString("reference"), row.getString("kind"), row.getString("operation"), instance(row));
    }

    static Instance instance(ResultSet row) throws SQLException {
        var id = row.getString("instance");
        return id == null ? null : new Instance(id, row.getBoolean("running"));
    }

    static List<String> list(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
