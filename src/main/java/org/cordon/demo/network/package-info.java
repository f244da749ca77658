/** What the demo's countries write down for each other: by whom they are reached, and what they know of smuggling groups. */
package org.cordon.demo.network;
