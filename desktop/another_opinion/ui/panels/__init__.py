"""The places of the application; none of them knows another."""
