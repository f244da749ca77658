package org.cordon.hub.contact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * A declaration as it was posted, once it is known to be in order.
 *
 * @param what what identifies it, in the fields of its kind
 * @param keys the same in the one spelling in which it is compared
 */
record GivenContactDeclaration(ContactKind kind, ContactReason reason, ObjectNode what, String words, Set<String> keys) {
}
