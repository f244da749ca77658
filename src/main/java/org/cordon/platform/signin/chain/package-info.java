/** Which requests pass which filters. */
package org.cordon.platform.signin.chain;
