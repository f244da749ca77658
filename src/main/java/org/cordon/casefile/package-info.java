/**
 * The case file: what one reader may see of one person, from everywhere in Cordon, on one page; and the list in which he finds him. It puts together
 * what the features show and widens no sight of theirs. Nobody uses it but the links of messages.
 */
@org.springframework.modulith.ApplicationModule
package org.cordon.casefile;
