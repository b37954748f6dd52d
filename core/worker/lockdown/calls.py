"""Numbers of system calls on the processors whose calls are filtered: asm/unistd_64.h and asm-generic/unistd.h."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Calls:
    """What a filter needs to know of a processor.

    `audit` names the processor to the filter. `refused` always, `unknown` as if the kernel lacked them, `clone`
    unless it starts a thread, `opens` (number, which argument holds the flags) for writing, `signals` to others.
    """

    audit: int
    seccomp: int
    clone: int
    refused: tuple[int, ...]
    unknown: tuple[int, ...]
    opens: tuple[tuple[int, int], ...]
    signals: tuple[int, ...]


X86_64 = Calls(
    audit=0xC000003E,
    seccomp=317,
    clone=56,
    refused=(
        # sockets
        41,  # socket
        53,  # socketpair
        42,  # connect
        49,  # bind
        50,  # listen
        43,  # accept
        288,  # accept4
        44,  # sendto
        46,  # sendmsg
        307,  # sendmmsg
        45,  # recvfrom
        47,  # recvmsg
        299,  # recvmmsg
        # programs and processes
        59,  # execve
        322,  # execveat
        57,  # fork
        58,  # vfork
        101,  # ptrace
        310,  # process_vm_readv
        311,  # process_vm_writev
        440,  # process_madvise
        448,  # process_mrelease
        312,  # kcmp
        434,  # pidfd_open
        438,  # pidfd_getfd
        424,  # pidfd_send_signal
        200,  # tkill
        129,  # rt_sigqueueinfo
        297,  # rt_tgsigqueueinfo
        109,  # setpgid
        112,  # setsid
        # changes to files, the rights and times among them that Landlock leaves alone
        85,  # creat
        76,  # truncate
        82,  # rename
        264,  # renameat
        316,  # renameat2
        83,  # mkdir
        258,  # mkdirat
        84,  # rmdir
        87,  # unlink
        263,  # unlinkat
        86,  # link
        265,  # linkat
        88,  # symlink
        266,  # symlinkat
        133,  # mknod
        259,  # mknodat
        90,  # chmod
        91,  # fchmod
        268,  # fchmodat
        452,  # fchmodat2
        92,  # chown
        93,  # fchown
        94,  # lchown
        260,  # fchownat
        132,  # utime
        235,  # utimes
        261,  # futimesat
        280,  # utimensat
        188,  # setxattr
        189,  # lsetxattr
        190,  # fsetxattr
        463,  # setxattrat
        197,  # removexattr
        198,  # lremovexattr
        199,  # fremovexattr
        466,  # removexattrat
        469,  # file_setattr
        # mounts and namespaces
        165,  # mount
        166,  # umount2
        155,  # pivot_root
        161,  # chroot
        272,  # unshare
        308,  # setns
        428,  # open_tree
        467,  # open_tree_attr
        429,  # move_mount
        430,  # fsopen
        431,  # fsconfig
        432,  # fsmount
        433,  # fspick
        442,  # mount_setattr
        167,  # swapon
        168,  # swapoff
        179,  # quotactl
        443,  # quotactl_fd
        304,  # open_by_handle_at
        303,  # name_to_handle_at
        300,  # fanotify_init
        163,  # acct
        # the kernel itself
        321,  # bpf
        298,  # perf_event_open
        323,  # userfaultfd
        425,  # io_uring_setup
        426,  # io_uring_enter
        427,  # io_uring_register
        250,  # keyctl
        248,  # add_key
        249,  # request_key
        175,  # init_module
        313,  # finit_module
        176,  # delete_module
        246,  # kexec_load
        320,  # kexec_file_load
        169,  # reboot
        103,  # syslog
        172,  # iopl
        173,  # ioperm
        154,  # modify_ldt
        164,  # settimeofday
        227,  # clock_settime
        305,  # clock_adjtime
        159,  # adjtimex
        170,  # sethostname
        171,  # setdomainname
        135,  # personality
        153,  # vhangup
        212,  # lookup_dcookie
    ),
    unknown=(435, 437),
    opens=((2, 1), (257, 2)),
    signals=(62, 234),
)

AARCH64 = Calls(
    audit=0xC00000B7,
    seccomp=277,
    clone=220,
    refused=(
        # sockets
        198,  # socket
        199,  # socketpair
        203,  # connect
        200,  # bind
        201,  # listen
        202,  # accept
        242,  # accept4
        206,  # sendto
        211,  # sendmsg
        269,  # sendmmsg
        207,  # recvfrom
        212,  # recvmsg
        243,  # recvmmsg
        # programs and processes
        221,  # execve
        281,  # execveat
        117,  # ptrace
        270,  # process_vm_readv
        271,  # process_vm_writev
        440,  # process_madvise
        448,  # process_mrelease
        272,  # kcmp
        434,  # pidfd_open
        438,  # pidfd_getfd
        424,  # pidfd_send_signal
        130,  # tkill
        138,  # rt_sigqueueinfo
        240,  # rt_tgsigqueueinfo
        154,  # setpgid
        157,  # setsid
        # changes to files, the rights and times among them that Landlock leaves alone
        45,  # truncate
        38,  # renameat
        276,  # renameat2
        34,  # mkdirat
        35,  # unlinkat
        37,  # linkat
        36,  # symlinkat
        33,  # mknodat
        52,  # fchmod
        53,  # fchmodat
        452,  # fchmodat2
        55,  # fchown
        54,  # fchownat
        88,  # utimensat
        5,  # setxattr
        6,  # lsetxattr
        7,  # fsetxattr
        463,  # setxattrat
        14,  # removexattr
        15,  # lremovexattr
        16,  # fremovexattr
        466,  # removexattrat
        469,  # file_setattr
        # mounts and namespaces
        40,  # mount
        39,  # umount2
        41,  # pivot_root
        51,  # chroot
        97,  # unshare
        268,  # setns
        428,  # open_tree
        467,  # open_tree_attr
        429,  # move_mount
        430,  # fsopen
        431,  # fsconfig
        432,  # fsmount
        433,  # fspick
        442,  # mount_setattr
        224,  # swapon
        225,  # swapoff
        60,  # quotactl
        443,  # quotactl_fd
        265,  # open_by_handle_at
        264,  # name_to_handle_at
        262,  # fanotify_init
        89,  # acct
        # the kernel itself
        280,  # bpf
        241,  # perf_event_open
        282,  # userfaultfd
        425,  # io_uring_setup
        426,  # io_uring_enter
        427,  # io_uring_register
        219,  # keyctl
        217,  # add_key
        218,  # request_key
        105,  # init_module
        273,  # finit_module
        106,  # delete_module
        104,  # kexec_load
        294,  # kexec_file_load
        142,  # reboot
        116,  # syslog
        170,  # settimeofday
        112,  # clock_settime
        266,  # clock_adjtime
        171,  # adjtimex
        161,  # sethostname
        162,  # setdomainname
        92,  # personality
        58,  # vhangup
        18,  # lookup_dcookie
    ),
    unknown=(435, 437),
    opens=((56, 2),),
    signals=(129, 131),
)
