;;; brieflint.el --- Check policy briefs while you write -*- lexical-binding: t; -*-

;;; Commentary:
;; With Eglot (Emacs 29 and newer) this is enough:
;;   (add-to-list 'eglot-server-programs '(markdown-mode . ("brieflint" "lsp" "--stdio")))
;; Without it, this file is a Flymake backend:
;;   (require 'brieflint)
;;   (add-hook 'markdown-mode-hook #'brieflint-flymake-setup)

;;; Code:

(require 'flymake)
(require 'json)

(defgroup brieflint nil "Checks of policy briefs." :group 'tools)

(defcustom brieflint-command '("brieflint")
  "Program and leading arguments."
  :type '(repeat string))

(defvar-local brieflint--process nil)

(defun brieflint-flymake-setup ()
  "Check this buffer with brieflint."
  (add-hook 'flymake-diagnostic-functions #'brieflint-flymake nil t)
  (flymake-mode 1))

(defun brieflint-flymake (report-fn &rest _)
  "Report the findings in this buffer to REPORT-FN."
  (when (process-live-p brieflint--process) (kill-process brieflint--process))
  (let ((source (current-buffer))
        (name (or (buffer-file-name) "untitled.md"))
        (coding-system-for-read 'utf-8)
        (coding-system-for-write 'utf-8))
    (setq brieflint--process
          (make-process
           :name "brieflint" :noquery t :connection-type 'pipe
           :buffer (generate-new-buffer " *brieflint*")
           :command (append brieflint-command
                            (list "-" "--stdin-filename" name "--format" "json"))
           :sentinel
           (lambda (process _event)
             (when (memq (process-status process) '(exit signal))
               (unwind-protect
                   (when (and (buffer-live-p source)
                              (eq process (buffer-local-value 'brieflint--process source)))
                     (funcall report-fn (brieflint--read (process-buffer process) source)))
                 (kill-buffer (process-buffer process)))))))
    (process-send-region brieflint--process (point-min) (point-max))
    (process-send-eof brieflint--process)))

(defun brieflint--read (output source)
  "Flymake diagnostics for the buffer SOURCE from the report in OUTPUT."
  (let* ((report (with-current-buffer output (goto-char (point-min)) (json-parse-buffer :object-type 'alist :array-type 'list)))
         (result (car (alist-get 'results report))))
    (mapcar (lambda (finding) (brieflint--diagnostic finding source)) (alist-get 'diagnostics result))))

(defun brieflint--diagnostic (finding source)
  "FINDING of the report as a Flymake diagnostic in SOURCE."
  (let* ((position (alist-get 'position finding))
         (type (pcase (alist-get 'severity finding) ("error" :error) ("warning" :warning) (_ :note))))
    (flymake-make-diagnostic
     source
     (brieflint--point source (alist-get 'start position))
     (brieflint--point source (alist-get 'end position))
     type
     (format "%s [%s]" (alist-get 'message finding) (alist-get 'ruleId finding)))))

(defun brieflint--point (source point)
  "Place in SOURCE of POINT, whose columns count UTF-16 units."
  (with-current-buffer source
    (save-excursion
      (goto-char (point-min))
      (forward-line (1- (alist-get 'line point)))
      (let ((units (1- (alist-get 'column point))))
        (while (and (> units 0) (not (eolp)))
          (setq units (- units (if (> (char-after) #xFFFF) 2 1)))
          (forward-char)))
      (point))))

(provide 'brieflint)
;;; brieflint.el ends here
