<?php
// What every wp-config.php of the tests says. Each site has tables of its own: one is chosen by the
// name under which it is visited, or from the command line by SHIRUBE_TABLES.

$shirube_tables = getenv( 'SHIRUBE_TABLES' );
if ( ! $shirube_tables ) {
	$shirube_host   = isset( $_SERVER['HTTP_HOST'] ) ? $_SERVER['HTTP_HOST'] : '';
	$shirube_tables = 0 === strpos( $shirube_host, '127.0.0.1' ) ? 'managed' : 'visited';
}
$table_prefix = $shirube_tables . '_';
define( 'WP_HOME', 'http://' . ( 'managed' === $shirube_tables ? '127.0.0.1:' : 'localhost:' ) . SHIRUBE_PORT );
define( 'WP_SITEURL', WP_HOME );
if ( 'apart' === $shirube_tables ) {
	// Where the plugin can be deleted without being missed.
	define( 'WP_PLUGIN_DIR', SHIRUBE_FOLDER . '/plugins-apart' );
}

define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'wordpress' );
define( 'DB_PASSWORD', 'wordpress' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $shirube_kind ) {
	define( $shirube_kind . '_KEY', 'key of the tests: ' . $shirube_kind );
	define( $shirube_kind . '_SALT', 'salt of the tests: ' . $shirube_kind );
}

// Nothing is asked of the internet, and whatever PHP has to say is written down.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'FS_METHOD', 'direct' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', SHIRUBE_FOLDER . '/php.log' );
