/**
 * The operations of the demo. They are played through the services and tasks that people use, by the accounts of their countries, and only
 * in a demo. Nobody uses this package; it uses whatever people use.
 */
@ApplicationModule(allowedDependencies = {
        "alert", "alert :: issue", "alert :: search", "analysis", "analysis :: contribution", "analysis :: identity", "analysis :: order",
        "arrest", "attachment", "attachment :: content", "caller", "duty", "duty :: check", "feedback", "group", "group :: register",
        "lead", "lead :: care", "ledger", "nomination", "nomination :: intake", "operation", "person", "pursuit", "question",
        "question :: answer", "question :: ask", "question :: search", "results", "session", "session :: action", "session :: convene",
        "session :: table", "shared", "shared :: input", "signin", "specialist", "specialist :: given", "unseen"})
package org.cordon.demo;

import org.springframework.modulith.ApplicationModule;
