package org.cordon.database;

/**
 * How to reach the database, and as whom: the owner of all tables, used at start only, and the running login, which owns nothing.
 */
record DatabaseLogins(String url, Login owner, Login runtime) {

    record Login(String user, String password) {

        /** The user's name as SQL writes an identifier. */
        String identifier() {
            return '"' + user.replace("\"", "\"\"") + '"';
        }

        @Override
        public String toString() {
            return user;
        }
    }
}
