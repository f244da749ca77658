/** What is agreed in a session: who does it until when, and what became of it. */
package org.cordon.session.action;
