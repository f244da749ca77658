package org.cordon.hub.contact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * A posted declaration that was checked.
 *
 * @param what the identifying data, in the fields of its kind
 * @param keys the identifying data in the normal spelling in which they are compared
 */
record GivenContactDeclaration(ContactKind kind, ContactReason reason, ObjectNode what, String words, Set<String> keys) {
}
