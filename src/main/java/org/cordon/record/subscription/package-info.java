/**
 * Countries' own systems that are told of what happens: where each is told, who approved that address, and how far it has got. What is told
 * is signed, and names references alone; whoever wants more reads it from Cordon.
 */
@ApplicationModule
package org.cordon.record.subscription;

import org.springframework.modulith.ApplicationModule;
