/** What the interfaces of the engine (Tasklist, Cockpit, REST) answer to whom; what is not allowed there does not exist. */
package org.cordon.gate;
